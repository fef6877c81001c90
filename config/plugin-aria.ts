/** A Taro plugin: lets `ariaRole`, `ariaLabel` and the like through to WeChat, whose screen readers need them. */
import { resolve } from 'node:path'
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import table from './aria/table.json'

export default function ariaPlugin(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(
        ctx,
        Object.fromEntries(table.components.map((name) => [name, table.attributes])),
      )
      const runtime = platform.runtimePath
      platform.runtimePath = [
        ...(Array.isArray(runtime) ? runtime : [runtime]),
        resolve(__dirname, 'aria/runtime.ts'),
      ]
    },
  })
}
