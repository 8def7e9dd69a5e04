// What Maven calls for a decoration type that has a console folder:
//   node build.mjs <folder of the type> build   checks and bundles src/main/console into target/classes/console
//   node build.mjs <folder of the type> test    runs src/test/console
// Dependencies are installed when the lock file changed; nothing is built again for sources that did not change.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Largest module, compressed: a shop's line may be slow. */
const MOST_BYTES = 200_000;

const here = dirname(fileURLToPath(import.meta.url));
const [folder, task] = process.argv.slice(2);
const type = resolve(folder);
const sources = join(type, 'src/main/console');
const out = join(type, 'target/classes/console');
const tests = join(type, 'src/test/console');
const ALIAS = { '~': here, three: join(here, 'node_modules/three') };

function fail(line) {
  console.error(line);
  process.exit(1);
}

function run(cwd, command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) {
    fail(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  }
}

const read = (file) => readFileSync(file, 'utf8');
const files = (root) =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .sort()
    : [];
const shared = () => [
  ...readdirSync(here, { withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(here, file.name)),
  ...files(join(here, 'kit')),
];

/** One sum over everything that a result is made of. */
function sum() {
  const hash = createHash('sha256');
  for (const file of [...shared(), join(type, 'tsconfig.json'), ...files(sources), ...files(tests)]) {
    hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function install() {
  const mark = join(here, 'node_modules/.platen-lock');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (!existsSync(mark) || read(mark) !== lock) {
    run(here, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(mark, lock);
  }
}

/** Builds unless it was built of these very sources. */
async function buildOnce() {
  const mark = join(type, 'target/console-build.sum');
  const now = sum();
  if (!existsSync(mark) || read(mark) !== now || !existsSync(join(out, 'console.json'))) {
    rmSync(mark, { force: true });
    await build();
    writeFileSync(mark, now);
  }
}

/** The licences of the packages in a module stand at its head, as they ask for. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const packages = new Set((chunk.moduleIds ?? []).map((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean));
      for (const folder of packages) {
        const { name, version } = JSON.parse(read(join(folder, 'package.json')));
        chunk.code = `/*! ${name} ${version}\n${read(join(folder, 'LICENSE')).trim()}\n*/\n${chunk.code}`;
      }
    }
  },
};

async function bundle({ input, to, external }) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: type,
    logLevel: 'warn',
    resolve: { alias: ALIAS },
    plugins: [licences],
    build: {
      outDir: to,
      emptyOutDir: false,
      target: 'es2022',
      minify: !external,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input,
        external,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}

async function build() {
  const contribution = JSON.parse(read(join(sources, 'console.json')));
  const modules = [...new Set(contribution.panels.map((panel) => panel.module).filter(Boolean))];
  run(type, process.execPath, join(here, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  // One file each: the console loads a module by an address that is made of its content.
  for (const module of modules) {
    await bundle({ input: join(sources, module.replace(/\.js$/, '.ts')), to: out });
    const bytes = brotliCompressSync(readFileSync(join(out, module))).length;
    if (bytes > MOST_BYTES) {
      fail(`${module} has ${bytes} bytes compressed, at most ${MOST_BYTES} are allowed`);
    }
  }
  for (const name of readdirSync(sources).filter((file) => /\.(json|css|svg|png)$/.test(file))) {
    copyFileSync(join(sources, name), join(out, name));
  }
}

async function test() {
  const to = join(type, 'target/console-tests');
  rmSync(to, { recursive: true, force: true });
  const input = files(tests).filter((file) => file.endsWith('.test.ts'));
  for (const file of input) {
    await bundle({ input: file, to, external: [/^node:/] });
  }
  const built = files(to).filter((file) => file.endsWith('.js'));
  if (built.length === 0) {
    fail(`no tests in ${relative(process.cwd(), tests)}`);
  }
  run(type, process.execPath, '--test', '--test-reporter=dot', ...built);
}

install();
await ({ build: buildOnce, test }[task] ?? (() => fail(`unknown task ${task}`)))();
