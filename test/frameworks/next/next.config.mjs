// The page is exported as files first, and then rendered by a server (server.mjs).
export default process.env.RENDERING === 'server' ? {} : { output: 'export' };
