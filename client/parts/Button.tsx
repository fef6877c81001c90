import { Tap } from './Tap'
import './button.scss'

export interface ButtonProps {
  readonly children: string
  readonly onTap: () => void
  /** `primary` once on a page; `plain` for the rest; `danger` for what cannot be undone. */
  readonly kind?: 'primary' | 'plain' | 'danger'
  /** The work is under way: it says so, and takes no further taps. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Only as wide as its words. */
  readonly small?: boolean
}

/** A button is a word. */
export function Button({
  children,
  onTap,
  kind = 'plain',
  busy = false,
  disabled = false,
  small = false,
}: ButtonProps) {
  const off = busy || disabled
  const classes = ['button', `button-${kind}`, small ? 'button-small' : '', off ? 'button-off' : '']
  return (
    <Tap className={classes.filter(Boolean).join(' ')} onTap={onTap} disabled={off} label={children}>
      {busy ? '请稍候…' : children}
    </Tap>
  )
}
