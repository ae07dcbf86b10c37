// One step of the page's build, as Maven asks for it: install, build or check. A step whose inputs are
// what they were when it last succeeded is skipped, so that a build without changes here takes no time.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(web, '..', 'target');
const built = join(target, 'web');
const types = join(target, 'web-types');
const classes = join(target, 'classes', 'web');

const run = (program, ...options) =>
  execFileSync(program, options, {
    cwd: web,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(web, 'node_modules', '.bin')}:${process.env.PATH}` },
  });

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();

function sources(...without) {
  const own = readdirSync(web).filter((name) => !['node_modules', 'test-results', ...without].includes(name));
  return own.flatMap((name) =>
    statSync(join(web, name)).isDirectory() ? filesIn(join(web, name)) : [join(web, name)],
  );
}

function once(name, inputs, outputs, work) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs)
    hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0');
  const stamp = join(target, `web-${name}.stamp`);
  const now = hash.digest('hex');
  if (
    outputs.every((output) => existsSync(output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now
  )
    return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, now);
}

function install() {
  const lock = join(web, 'package-lock.json');
  once('install', [lock, join(web, 'package.json')], [join(web, 'node_modules', '.package-lock.json')], () =>
    run('npm', 'ci', '--prefer-offline', '--loglevel=error'),
  );
}

function generateTypes() {
  mkdirSync(types, { recursive: true });
  for (const file of filesIn(join(web, 'openapi'))) {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
    run('openapi-typescript', file, '--output', join(types, `${name}.d.ts`), '--enum=false', '--silent');
  }
}

function build() {
  once('build', sources('e2e'), [join(built, 'index.html'), types], () => {
    generateTypes();
    run('vite', 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn');
    const names = filesIn(built).map((file) => relative(built, file));
    const zipped = names.filter((name) => !name.endsWith('index.html') && zip(join(built, name)));
    const all = [...names, ...zipped.map((name) => `${name}.gz`)].sort();
    writeFileSync(join(built, 'files.txt'), all.map((name) => `${name}\n`).join(''));
  });
  rmSync(classes, { recursive: true, force: true });
  cpSync(built, classes, { recursive: true });
}

function zip(file) {
  const plain = readFileSync(file);
  const packed = gzipSync(plain, { level: 9 });
  if (packed.length > plain.length * 0.9) return false;
  writeFileSync(`${file}.gz`, packed);
  return true;
}

function check() {
  once('check', sources(), [], () => {
    run('biome', 'ci', '--error-on-warnings', '.');
    run('tsc', '--noEmit');
    run('vitest', 'run');
  });
}

const steps = { install, types: generateTypes, build, check };
const step = steps[process.argv[2]];
if (!step) throw new Error(`step.mjs: one of ${Object.keys(steps).join(', ')}`);
step();
