import {
  Bars,
  BuildingPicture,
  Card,
  Countdown,
  Empty,
  Failure,
  Line,
  ListRow,
  PhotoGrid,
  Row,
  Section,
  Stars,
  StepLine,
  say,
  Tag,
} from '@client/parts'
import { sayMoney } from '@shared/kernel/money'
import { Offline } from '../parts/Offline'
import { Skeleton } from '../parts/Skeleton'
import * as samples from './samples'

/** The parts that show something. */
export function Reading() {
  return (
    <>
      <Section title="楼栋进度" aside="今天 09:00 更新">
        <Card>
          <BuildingPicture
            name="3 号楼"
            floors={33}
            structureFloor={21}
            facadeFloor={9}
            percent={58}
            ownFloor={26}
          />
        </Card>
        <Card>
          <BuildingPicture
            name="5 号楼"
            floors={11}
            structureFloor={11}
            facadeFloor={6}
            percent={81}
            ownFloor={3}
          />
        </Card>
      </Section>
      <Section title="签约进度">
        <StepLine steps={samples.steps} />
      </Section>
      <Section title="事实">
        <Card>
          <Row label="下一次付款" note="还有 12 天">
            {sayMoney(12_850_000)}
          </Row>
          <Row label="首付款">{sayMoney(65_432_150)}</Row>
          <Row label="付款方式">公积金和商业组合贷款，分三十年等额本息</Row>
          <Row label="备案" alert>
            已过 3 天
          </Row>
        </Card>
      </Section>
      <Section title="时限">
        <Card>
          <Row label="答复">
            <Countdown dueAt={samples.dueSoon} />
          </Row>
          <Row label="方案">
            <Countdown dueAt={samples.dueDays} />
          </Row>
          <Row label="解决">
            <Countdown dueAt={samples.dueLate} />
          </Row>
        </Card>
        <Card alert>厨房漏水，约定的时间已经过了，经理已经知道。</Card>
      </Section>
      <Section title="名单">
        <ListRow
          title="王女士"
          note="三天没联系，想看 89 平的"
          aside={<Tag tone="alert">已超期</Tag>}
          fresh
          onTap={() => say('打开了王女士')}
        />
        <ListRow
          title="李先生"
          note="约了周末再来"
          aside={<Tag tone="accent">今天</Tag>}
          onTap={() => say('打开了李先生')}
        />
        <ListRow title="赵先生" note="不能点开的一行" aside={<Tag>以后</Tag>} />
      </Section>
      <Section title="照片">
        <PhotoGrid photos={samples.photos} label="工地照片" />
      </Section>
      <Section title="评价">
        <Stars value={4} />
      </Section>
      <Section title="图表">
        <Bars items={samples.sources} />
        <Line label="每周来访" points={samples.visits} />
      </Section>
      <Section title="没有内容">
        <Empty hint="有了会在这里看到">还没有消息</Empty>
      </Section>
      <Section title="出了问题">
        <Failure
          error={{ code: 'BROKEN', message: '系统出了点问题，已经记下。', requestId: '7c1d90aa' }}
          onRetry={() => say('重试了')}
        />
        <Offline
          error={{ code: 'OFFLINE', message: '', requestId: '' }}
          since={samples.dueLate}
          onRetry={() => say('重试了')}
        />
      </Section>
      <Section title="正在打开">
        <Skeleton />
      </Section>
    </>
  )
}
