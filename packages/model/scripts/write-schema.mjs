// Writes the JSON Schema that is published with the package.
import { writeFile } from 'node:fs/promises';
import { pressRoomJsonSchema } from '../dist/check.js';

const file = new URL('../dist/pressroom.schema.json', import.meta.url);
await writeFile(file, JSON.stringify(pressRoomJsonSchema(), null, 2) + '\n');
