// Writes the JSON Schema of the configuration, which is published with the package.
import { writeFile } from 'node:fs/promises';
import { configJsonSchema } from '../dist/config/schema.js';

const file = new URL('../dist/pressrum.config.schema.json', import.meta.url);
await writeFile(file, JSON.stringify(configJsonSchema(), null, 2) + '\n');
