// Builds the page for a server, and prints what the server answers.
import { execFileSync, spawn } from 'node:child_process';

const env = { ...process.env, RENDERING: 'server' };
execFileSync('next', ['build'], { env, stdio: 'ignore' });
// Next prints the port that the system has given.
const server = spawn('next', ['start', '--port', '0'], { env });
let printed = '';
for await (const chunk of server.stdout) {
  printed += chunk;
  const [url] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
  if (!url) continue;
  console.log(await (await fetch(url)).text());
  break;
}
server.kill();
