/** What Taro builds from: one source folder, two products (dist/weapp and dist/h5). */
import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = resolve(__dirname, '..')
const at = (...parts: string[]) => resolve(root, ...parts)

/** Folders outside client/ whose TypeScript goes through the same compiler. */
const alsoCompiled = { include: [at('shared'), at('config', 'aria')] }

/** Sizes are written in the pixels they mean; Taro's scaling by screen width is off. */
const plainPixels = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false, config: {} } }

/** Taro's cache depends on src/app.config, which is not here, and a missing file throws the whole cache away. */
const keepCache = (chain: { get(key: 'cache'): object; cache(value: object): unknown }) => {
  const files = [
    at('client', 'app.config.ts'),
    at('config', 'index.ts'),
    at('babel.config.js'),
    at('package-lock.json'),
  ]
  chain.cache({ ...chain.get('cache'), buildDependencies: { files } })
}

export default defineConfig<'webpack5'>(() => ({
  projectName: 'anchang',
  date: '2026-11-22',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  sourceRoot: 'client',
  // config/build.ts builds beside the last good output, and then puts the new one in its place.
  outputRoot: process.env['BUILD_OUTPUT'] ?? `dist/${process.env['TARO_ENV']}`,
  alias: { '@shared': at('shared'), '@client': at('client') },
  plugins: [at('config', 'plugin-aria.ts')],
  designWidth: 375,
  deviceRatio: { 375: 2 },
  defineConstants: {},
  copy: { patterns: [], options: {} },
  logger: { quiet: true, stats: false },
  cache: { enable: true },
  mini: {
    compile: alsoCompiled,
    postcss: plainPixels,
    optimizeMainPackage: { enable: true },
    // Each part's style stands on class names of its own, so that their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: keepCache,
  },
  h5: {
    compile: alsoCompiled,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain: keepCache,
    postcss: { ...plainPixels, autoprefixer: { enable: true, config: {} } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}))
