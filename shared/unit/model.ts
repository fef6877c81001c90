/** A unit 房源: one flat on the office's price table 一房一价. */
import type { CentiSquareMetres, Fen } from '../kernel/money'

export interface Unit {
  readonly _id: string
  readonly projectId: string
  readonly buildingId: string
  readonly version: number
  /** As people call it: 3幢1802. */
  readonly label: string
  readonly floor: number
  readonly room: string
  /** As the table says it: 三室两厅两卫. */
  readonly layout: string
  readonly area: CentiSquareMetres
  /** For one square metre. */
  readonly unitPrice: Fen
  readonly total: Fen
  readonly state: 'forSale' | 'sold'
}
