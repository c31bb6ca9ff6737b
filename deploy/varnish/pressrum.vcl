# Varnish 6.5 or newer in front of two instances of `pressrum serve`.
# Set the two hosts and ports (each occurs twice) and the site's host. Reasons: docs/scale-out.md.
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

# The same two without the probe, which is some seconds behind.
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
  # Each path has its own instance, and the other one as failover.
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

  # Nothing a visitor sends may add a cache entry: no query string, cookie, host or other spelling of a path.
  set req.url = regsub(req.url, "\?.*", "");
  set req.http.Host = "press.bjorkvik.example";
  unset req.http.Cookie;
  unset req.http.Authorization;
  if (req.url ~ "%[0-7]|//|/\.") {
    return (synth(404));
  }

  # For monitoring from this machine. It is never cached, so it is closed to everybody else.
  if (req.url == "/healthz") {
    if (client.ip !~ this_machine) {
      return (synth(403));
    }
    return (pass);
  }

  # While an instance is healthy, nobody gets an expired copy: requests wait for the one that is fetching.
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
    # Alternate between the two.
    set bereq.backend = all_the_same.backend(by = URL, alt = bereq.retries % 2);
  }
}

# If one instance cannot answer, try the other.
sub vcl_backend_response {
  if (beresp.status >= 500) {
    if (bereq.retries < 2) {
      return (retry);
    }
    return (abandon);
  }
  # Fetch the complete response before sending it, so that a broken one can be retried on the other instance.
  set beresp.do_stream = false;
  # The instances set the cache lifetime (s-maxage). If they do not answer, add a day (stale-if-error).
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
  # No instance has answered: restart once, to serve the stale copy.
  if (resp.status == 503 && req.restarts == 0) {
    return (restart);
  }
  set resp.http.Content-Type = "text/plain; charset=utf-8";
  set resp.body = "" + resp.status + " " + resp.reason;
  return (deliver);
}
