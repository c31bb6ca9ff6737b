#!/usr/bin/env node
// A committed file, so that npm can link the command before the packages are built.
import module from 'node:module';

// Half of a short run is spent on compiling modules; Node from 22.1 on can keep that for the next one.
module.enableCompileCache?.();
const { run } = await import('../dist/run.js');
await run();
