// Serves what the builds made as it is, past the test runner's own rewriting of scripts and pages.
import sirv from 'sirv';
import { root } from './environment.mjs';

const built = /^\/(apps\/[^/]+\/dist\/|packages\/embed\/dist\/script-tag\/)/;

/** Names in assets/ carry a hash: a page that is opened a hundred times need not ask again. */
const hashed = /\/dist\/(assets|sb-addons)\//;

const files = sirv(root, {
  dev: true,
  etag: true,
  setHeaders(response, path) {
    if (hashed.test(path)) response.setHeader('Cache-Control', 'max-age=3600, immutable');
  },
});

/** @type {import('koa').Middleware} */
export function builtPages(context, next) {
  if (!built.test(context.path)) return next();
  const { req, res } = context;
  context.respond = false;
  res.statusCode = 200;
  files(req, res, () => {
    res.statusCode = 404;
    res.end();
  });
}
