// Writes src/generated/ from what the services say of themselves (scripts/openapi.py); with --check it only says what
// has changed. It comes from the applications' own code, so neither this nor the build needs a running stack.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapi, { astToString } from 'openapi-typescript'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const folder = join(here, '..', 'src', 'generated')
const python = process.env.PYTHON ?? join(root, '.venv', 'bin', 'python')
const check = process.argv.includes('--check')

const printed = execFileSync(python, [join(here, 'openapi.py')], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})

const { documents, words } = JSON.parse(printed)

mkdirSync(folder, { recursive: true })
const stale = []

/** Writes src/generated/<name>.ts, or notes that it isn't what it should be. */
function keep(name, text) {
  const file = join(folder, `${name}.ts`)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  stale.push(name)
  if (!check) writeFileSync(file, text)
}

const head = '// Written by `npm run types` from what the services say; not by hand.\n'
for (const [context, document] of Object.entries(documents)) {
  keep(context, head + astToString(await openapi(document)))
}
const tables = Object.entries(words).map(
  ([name, table]) => `export const ${name} = ${JSON.stringify(table, null, 2)} as const\n`,
)
keep('words', head + tables.join('\n'))

if (check && stale.length > 0) {
  console.error(`src/generated is not what the services say now (${stale.join(', ')}): npm run types`)
  process.exit(1)
}
console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'the types are current')
