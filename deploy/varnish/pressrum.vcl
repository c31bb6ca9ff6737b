# Varnish 6.5 or newer in front of two `pressrum serve`.
# Yours to set: the two addresses (each stands here twice), and the host. Why each part: docs/scale-out.md.
vcl 4.1;

import directors;
import std;

probe alive {
  .url = "/healthz";
  .interval = 2s;
  .timeout = 2s;
  .window = 3;
  .threshold = 2;
}

backend one {
  .host = "127.0.0.1";
  .port = "8081";
  .connect_timeout = 2s;
  .first_byte_timeout = 30s;
  .probe = alive;
}

backend two {
  .host = "127.0.0.1";
  .port = "8082";
  .connect_timeout = 2s;
  .first_byte_timeout = 30s;
  .probe = alive;
}

# The same two, whatever the probe says: it is some seconds behind.
backend one_all_the_same {
  .host = "127.0.0.1";
  .port = "8081";
  .connect_timeout = 2s;
  .first_byte_timeout = 30s;
}

backend two_all_the_same {
  .host = "127.0.0.1";
  .port = "8082";
  .connect_timeout = 2s;
  .first_byte_timeout = 30s;
}

acl this_machine {
  "localhost";
}

sub vcl_init {
  # Each path has its instance, and another when that is down.
  new instances = directors.shard();
  instances.add_backend(one);
  instances.add_backend(two);
  instances.reconfigure();
  new all_the_same = directors.shard();
  all_the_same.add_backend(one_all_the_same);
  all_the_same.add_backend(two_all_the_same);
  all_the_same.reconfigure();
}

sub vcl_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    return (synth(405));
  }

  # Nothing of a visitor's makes an entry of its own: no query, no cookie, no host, no other spelling of a path.
  set req.url = regsub(req.url, "\?.*", "");
  set req.http.Host = "press.bjorkvik.example";
  unset req.http.Cookie;
  unset req.http.Authorization;
  if (req.url ~ "%[0-7]|//|/\.") {
    return (synth(404));
  }

  # For whoever watches, from this machine: it is never cached, so strangers have no business here.
  if (req.url == "/healthz") {
    if (client.ip !~ this_machine) {
      return (synth(403));
    }
    return (pass);
  }

  # While an instance is well nobody gets what has expired: whoever comes waits for the one request that goes on.
  if (req.restarts == 0 && std.healthy(instances.backend(by = URL))) {
    set req.grace = 0s;
  } else {
    set req.grace = 1d;
  }
  return (hash);
}

sub vcl_backend_fetch {
  set bereq.backend = instances.backend(by = URL);
  if (bereq.retries > 0 || !std.healthy(bereq.backend)) {
    # One after the other.
    set bereq.backend = all_the_same.backend(by = URL, alt = bereq.retries % 2);
  }
}

# What one instance cannot answer, the other may.
sub vcl_backend_response {
  if (beresp.status >= 500) {
    if (bereq.retries < 2) {
      return (retry);
    }
    return (abandon);
  }
  # Whole before it is handed on, so that what breaks off can still be asked of the other.
  set beresp.do_stream = false;
  # How long it is shown the instances say (s-maxage); when they do not answer, for a day more (stale-if-error).
  if (beresp.status == 200) {
    set beresp.grace = 1d;
  }
}

sub vcl_backend_error {
  if (bereq.retries < 2) {
    return (retry);
  }
  return (abandon);
}

sub vcl_synth {
  # No instance has answered: once more, for what there was.
  if (resp.status == 503 && req.restarts == 0) {
    return (restart);
  }
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  set resp.body = "" + resp.status + " " + resp.reason;
  return (deliver);
}
