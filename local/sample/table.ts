/** The sample as an office would keep it: sheets of rows under Chinese headers. */
import type { Scene } from './draw'

export interface SheetOf {
  readonly name: string
  /** A line above the header, as offices have it. */
  readonly title?: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface SamplePhoto {
  /** The file's name in the folder 照片. */
  readonly name: string
  readonly scene: Scene
}

export interface Sample {
  readonly staff: readonly [SheetOf]
  readonly units: readonly [SheetOf]
  readonly customers: readonly [SheetOf]
  /** 成交, 付款, 改期. */
  readonly deals: readonly [SheetOf, SheetOf, SheetOf]
  readonly followups: readonly [SheetOf]
  /** 进度, 节点, 节点改期. */
  readonly construction: readonly [SheetOf, SheetOf, SheetOf]
  readonly photos: readonly SamplePhoto[]
}
