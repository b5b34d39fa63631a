import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// npm hoists, so an import of an undeclared package works until the day it does not.
const root = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const workspaces = ['packages', 'apps', '.']
  .flatMap(group =>
    group === '.'
      ? [join(root, 'bench')]
      : readdirSync(join(root, group)).map(name => join(root, group, name)),
  )
  .map(folder => ({
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest,
  }))

const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (['node_modules', 'dist', 'data'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(ts|tsx|mts)$/.test(entry.name) ? [path] : []
  })
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(
    match => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

/** Packages whose own files are found at run time: `require.resolve('pdfjs-dist/package.json')`. */
const resolvedIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\.resolve\('([^'.][^']*)'\)/g)].map(
    match => match[1] ?? '',
  )

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isTestFile = (file: string) =>
  /\.(test|bench)\.tsx?$/.test(file) ||
  /\/(testing|browser-tests|scripts)\//.test(file) ||
  basename(file) === 'vite.config.ts'

function undeclaredImports(folder: string, manifest: Manifest): string[] {
  const own = { ...manifest.dependencies }
  const inTests = { ...own, ...manifest.devDependencies, ...rootManifest.devDependencies }
  return sourceFiles(folder).flatMap(file => {
    const declared = isTestFile(file) ? inTests : { ...own, ...typesOnly(manifest) }
    return importsOf(file)
      .filter(specifier => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map(packageOf)
      .filter(name => name !== manifest.name && !(name in declared))
      .map(name => `${file.slice(root.length)} imports ${name}`)
  })
}

/** Type packages are development dependencies and never reach a bundle. */
function typesOnly(manifest: Manifest) {
  return Object.fromEntries(
    Object.entries(manifest.devDependencies ?? {}).filter(([name]) => name.startsWith('@types/')),
  )
}

/** Who may import whom, from the ground up: a package may use only what stands below it. */
const below: Record<string, string[]> = {
  model: [],
  contract: ['model'],
  standards: ['model'],
  engine: ['model', 'standards'],
  audit: ['model', 'standards'],
  documents: ['model'],
  storage: ['model'],
  // Of the engine only its door for editors.
  web: ['model', 'contract', 'engine'],
  server: ['model', 'contract', 'standards', 'engine', 'audit', 'documents', 'storage'],
  cli: ['model', 'standards', 'engine', 'audit', 'documents', 'storage', 'server'],
}

describe('package boundaries', () => {
  test.each(workspaces)(
    '$manifest.name declares every package it imports',
    ({ folder, manifest }) => {
      expect(undeclaredImports(folder, manifest)).toEqual([])
    },
  )

  test.each(workspaces)(
    '$manifest.name imports every package it declares',
    ({ folder, manifest }) => {
      const used = new Set(
        sourceFiles(folder).flatMap(file =>
          [...importsOf(file), ...resolvedIn(file)].map(packageOf),
        ),
      )
      const unused = Object.keys(manifest.dependencies ?? {}).filter(name => !used.has(name))
      expect(unused).toEqual([])
    },
  )

  test.each(Object.entries(below))('%s depends only on what stands below it', (name, allowed) => {
    const manifest = workspaces.find(w => w.manifest.name === `@mingjian/${name}`)?.manifest
    const used = Object.keys(manifest?.dependencies ?? {})
      .filter(dependency => dependency.startsWith('@mingjian/'))
      .map(dependency => dependency.slice('@mingjian/'.length))
    expect(manifest).toBeDefined()
    expect(used.filter(dependency => !allowed.includes(dependency))).toEqual([])
  })

  test('no import reaches into another package past its door', () => {
    const trespassing = workspaces.flatMap(({ folder }) =>
      sourceFiles(folder).flatMap(file =>
        importsOf(file)
          .filter(specifier =>
            /^@mingjian\/[^/]+\/(?!testing$|testing\/postgres-server$|editor$|package\.json$)/.test(
              specifier,
            ),
          )
          .map(specifier => `${file.slice(root.length)} → ${specifier}`),
      ),
    )
    expect(trespassing).toEqual([])
  })

  test('the web app enters the engine by its door for editors alone', () => {
    const others = sourceFiles(join(root, 'apps/web/src')).flatMap(file =>
      importsOf(file)
        .filter(specifier => packageOf(specifier) === '@mingjian/engine')
        .filter(specifier => specifier !== '@mingjian/engine/editor')
        .map(specifier => `${file.slice(root.length)} → ${specifier}`),
    )
    expect(others).toEqual([])
  })

  test('features of the web app do not import one another', () => {
    const features = join(root, 'apps/web/src/features')
    const crossing = readdirSync(features).flatMap(feature =>
      sourceFiles(join(features, feature)).flatMap(file =>
        importsOf(file)
          .filter(specifier => specifier.startsWith('.'))
          .map(specifier => relative(features, resolve(dirname(file), specifier)))
          .filter(target => !target.startsWith('..') && target.split('/')[0] !== feature)
          .map(target => `${file.slice(root.length)} → features/${target}`),
      ),
    )
    expect(crossing).toEqual([])
  })
})
