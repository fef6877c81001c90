import { Card, Section } from '@client/parts'
import { View } from '@tarojs/components'
import type { File } from '../logged'
import { Why } from './Why'

const titles = { complete: '档案齐了', incomplete: '档案还不齐', doubtful: '档案里有存疑的内容' } as const

/** What is still to be asked, and what somebody doubts. */
export function Completeness({ complete }: Pick<File, 'complete'>) {
  const { is, missing, doubtful, because } = complete
  return (
    <Section title="档案" aside={titles[is]}>
      {is !== 'complete' && (
        <Card>
          {missing.length > 0 && <View>还要问：{missing.join('、')}</View>}
          {doubtful.length > 0 && <View className="file-soon">存疑：{doubtful.join('、')}</View>}
          <Why label="哪条要求的" because={because} />
        </Card>
      )}
    </Section>
  )
}
