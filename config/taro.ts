/** Runs Taro's own command in a process of its own, since it changes directories, environment and exit codes as it likes. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './inputs'

const command = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')

/**
 * One production build for `weapp` or `h5` into a folder. Neither a global configuration nor the environment check is used: both
 * would make the result depend on the machine.
 */
export function runTaro(platform: 'weapp' | 'h5', output: string): Promise<void> {
  return new Promise((done, fail) => {
    const words = [command, 'build', '--type', platform, '--disable-global-config', '--no-check']
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', BUILD_OUTPUT: output },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', fail)
    child.on('close', (code) => {
      // Taro may end with 0 although modules were missing; its own words are the surer sign.
      if (code === 0 && !/Compiled with some errors|Failed to compile|\bERROR in\b/.test(printed))
        return done()
      // Warnings come first and can be long; what stops the build comes last.
      const errors = printed.slice(Math.max(0, printed.lastIndexOf('✖')))
      fail(new Error(`Taro could not build ${platform} (exit code ${code}):\n${errors}`))
    })
  })
}
