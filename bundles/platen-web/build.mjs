// What Maven calls: dependencies when they are older than the lock file, types from the OpenAPI document, check, bundle.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const document = join(here, '../platen-rest/src/main/resources/org/platen/rest/openapi.json');
const installed = join(here, 'node_modules/.platen-lock');
const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
    process.exit(status ?? 1);
  }
}

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(installed, lock);
}
const tool = (path) => join(here, 'node_modules', path);
run(process.execPath, tool('openapi-typescript/bin/cli.js'), document, '-o', 'src/main/console/api/schema.d.ts');
run(process.execPath, tool('typescript/bin/tsc'), '--noEmit');
run(process.execPath, tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn');
