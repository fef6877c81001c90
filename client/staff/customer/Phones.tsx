import { Button, Row } from '@client/parts'
import { View } from '@tarojs/components'

export interface PhonesProps {
  /** Masked. */
  readonly phones: readonly string[]
  /** @param place of the number in the file. */
  readonly onCall: (place: number) => void
}

/** Their numbers; of several each with the way to call it. */
export function Phones({ phones, onCall }: PhonesProps) {
  const several = phones.length > 1
  return (
    <>
      {phones.map((phone, place) => (
        <Row key={phone} label={place === 0 ? '电话' : '另一个电话'}>
          <View className="file-number">
            <View>{phone}</View>
            {several && (
              <Button small onTap={() => onCall(place)}>
                {place === 0 ? '打这个' : '打另一个'}
              </Button>
            )}
          </View>
        </Row>
      ))}
    </>
  )
}
