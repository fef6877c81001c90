import { useQuery } from '@client/api'
import { Failure } from '@client/parts'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { CodePicture } from './CodePicture'

/** WeChat's own code for an entry. It opens the same version of the mini program as this one. */
export function WeChatCode({ entry }: { readonly entry: string }) {
  const { envVersion } = Taro.getAccountInfoSync().miniProgram
  const query = useQuery('staff.visitCode', { entry, version: envVersion ?? 'release' })
  const { data, error, reload } = query
  if (error && !data) return <Failure error={error} onRetry={reload} />
  if (!data) return <View className="code-words">正在生成二维码…</View>
  return data.picture ? (
    <CodePicture src={data.picture} />
  ) : (
    <View className="code-words">微信暂时没有给出二维码，可以先发到客户的微信。</View>
  )
}
