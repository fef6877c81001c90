/** Runs the built scripts as WeChat does: as modules, without a browser, and without `Function`. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Names that a script finds in Node or jsdom but not in WeChat's engine. */
const absent = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'self',
    'globalThis',
    'global',
    'process',
    'Buffer',
  ],
  ...[
    'fetch',
    'XMLHttpRequest',
    'localStorage',
    'sessionStorage',
    'HTMLElement',
    'Element',
    'Node',
    'MutationObserver',
  ],
  ...[
    'MessageChannel',
    'setImmediate',
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'performance',
    'crypto',
  ],
]

/** `new Function` gives nothing in WeChat, and does not throw either. */
function NoFunction() {
  return () => undefined
}
NoFunction.prototype = Function.prototype

export interface ScriptWorld {
  /** What WeChat hands to every script: wx, App, Page and so on. */
  readonly given: Readonly<Record<string, unknown>>
}

/** A module loader for one running mini program: each script of the build runs once. */
export class Scripts {
  private readonly loaded = new Map<string, { exports: unknown }>()

  constructor(
    private readonly root: string,
    private readonly world: ScriptWorld,
  ) {}

  /** Runs a script, or gives what it gave the first time. `file` may lack its `.js`. */
  require(file: string): unknown {
    const path = file.endsWith('.js') ? file : `${file}.js`
    const known = this.loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    this.loaded.set(path, module)
    this.run(path, module)
    return module.exports
  }

  /** Runs a script again, as when a page's file is loaded to register the page. */
  runAgain(file: string): void {
    this.loaded.delete(file.endsWith('.js') ? file : `${file}.js`)
    this.require(file)
  }

  private run(path: string, module: { exports: unknown }): void {
    const given = {
      ...Object.fromEntries(absent.map((name) => [name, undefined])),
      ...this.world.given,
      Function: NoFunction,
      require: (other: string) => this.require(join(dirname(path), other)),
      module,
      exports: module.exports,
    }
    // The name of no file on the disk: otherwise jest prints the whole minified line with every error.
    const source = `${readFileSync(path, 'utf8')}\n//# sourceURL=weapp/${relative(this.root, path)}`
    new Function(...Object.keys(given), source)(...Object.values(given))
  }
}
