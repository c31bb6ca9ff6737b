import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toTerminalText } from '../../src/terminal-text.js';

const command = fileURLToPath(new URL('../../bin/pressrum.js', import.meta.url));

describe('A message on the terminal', () => {
  it('shows control characters of a name as escapes, so that the terminal does not obey them', async () => {
    const file = 'gpj.exe\u202Etxt.\u001B[2J';
    const { stderr } = await promisify(execFile)(process.execPath, [command, 'import', file]).catch(
      (error: unknown) => error as { stderr: string },
    );
    expect(stderr).toContain('gpj.exe\\u202etxt.\\u001b[2J');
    for (const character of ['\u202E', '\u001B']) expect(stderr).not.toContain(character);
  });

  it.each([
    ['letters, lines and tabs', 'Åsa & Ölof\n\t"två"\r\n'],
    ['emoji and text from right to left', 'مرحبا 👩‍🚒'],
  ])('keeps %s', (_, text) => {
    expect(toTerminalText(text)).toBe(text);
  });
});
