import { ListRow } from '@client/parts'
import { stateNames } from '../disputes/words'
import { openDispute, openRaise, openWish } from '../go'
import type { File } from '../logged'
import { iAm } from '../me'

/** What can be said against whose customer it is: a dispute that is there, or a new one; and the customer's own wish. */
export function Disputed({ file }: { readonly file: File }) {
  const { id, dispute, owner, status } = file
  const open = dispute === 'raised' || dispute === 'proposed'
  return (
    <>
      {dispute !== null && dispute !== 'withdrawn' && (
        <ListRow title="归属争议" note={stateNames[dispute]} onTap={() => openDispute(id)} />
      )}
      {!open && owner.mine && (
        <ListRow title="对归属有异议" note="同事也说是自己的客户" onTap={() => openRaise(id)} />
      )}
      {iAm('manager') && status === 'active' && (
        <ListRow title="客户要求换顾问" note="记下谁听到的，按制度办" onTap={() => openWish(id)} />
      )}
    </>
  )
}
