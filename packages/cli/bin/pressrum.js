#!/usr/bin/env node
// A committed file, so that npm can link the command before the packages are built.
import { run } from '../dist/run.js';

await run();
