/**
 * Draws the site photo of one day: the building as far as it stands, under the sky of its season. A calm picture in
 * flat colours, so that a file stays small.
 */
import { Resvg } from '@resvg/resvg-js'

export interface Scene {
  /** Floors of the finished building. */
  readonly floors: number
  /** Floors whose structure stands; 0 while in the ground. */
  readonly structureFloor: number
  readonly facadeFloor: number
  /** 1 to 12. */
  readonly month: number
  /** Which building it is, counted from 0: its colours and the side that it is seen from. */
  readonly building: number
  /** 0 morning, 1 noon, 2 evening. */
  readonly light: 0 | 1 | 2
  /** A number that varies the clouds, the crane and the trees. */
  readonly variant: number
}

const width = 1200
const height = 900
const ground = 760

/** Top and bottom of the sky, a cloud, the hills; by light, and warmer or colder by season. */
function skyOf({ month, light }: Scene) {
  if (light === 2)
    return { top: '#7d8fb8', bottom: '#f6c9a0', cloud: '#fbe3cf', hills: '#8b93ab', sun: '#fff1d6' }
  const cold = month >= 11 || month <= 2
  const warm = month >= 6 && month <= 8
  if (light === 0) {
    return {
      top: cold ? '#a9bfd2' : '#9cc5dc',
      bottom: '#f7eddc',
      cloud: '#ffffff',
      hills: '#a9bccb',
      sun: '#fffaf0',
    }
  }
  const top = cold ? '#a3bdd3' : warm ? '#6fb1dc' : '#8abbd9'
  return {
    top,
    bottom: cold ? '#e9eef0' : '#e6f1f4',
    cloud: '#ffffff',
    hills: cold ? '#b3c0ca' : '#a3c0c2',
    sun: '#ffffff',
  }
}

function landOf(month: number) {
  if (month >= 3 && month <= 5) return { near: '#b9c18f', tree: '#8fb46a', dark: '#75994f' }
  if (month >= 6 && month <= 8) return { near: '#a9b887', tree: '#6f9e5c', dark: '#56834a' }
  if (month >= 9 && month <= 11) return { near: '#c9bb90', tree: '#cf9a4e', dark: '#a8793a' }
  return { near: '#c8c3b4', tree: '#b3aa97', dark: '#978d79' }
}

/** Wall, its shaded side, and the accent of the balconies. */
const walls = [
  { front: '#f1e6d6', side: '#d3c3ac', accent: '#b3805a' },
  { front: '#eceae4', side: '#c6c7c4', accent: '#6f8796' },
  { front: '#f3dfcf', side: '#d5b8a4', accent: '#a4604c' },
  { front: '#e9ebdf', side: '#c4cab4', accent: '#7d8b63' },
] as const
const wallOf = (building: number) => walls[building % walls.length] ?? walls[0]

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${fill}" ${more}/>`

/** The SVG of a scene. */
export function svgOf(scene: Scene): string {
  const sky = skyOf(scene)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky.top}"/><stop offset="1" stop-color="${sky.bottom}"/></linearGradient></defs>
${rect(0, 0, width, height, 'url(#sky)')}
${backdrop(scene, sky)}
${tower(scene)}
${foreground(scene)}
</svg>`
}

/** The picture as a PNG file. */
export const drawPng = (scene: Scene, pixels = 960): Buffer =>
  new Resvg(svgOf(scene), { fitTo: { mode: 'width', value: pixels } }).render().asPng()

function backdrop({ variant, month, light }: Scene, sky: ReturnType<typeof skyOf>): string {
  const shift = (variant * 137) % 500
  const cloud = (x: number, y: number, size: number) =>
    `<g fill="${sky.cloud}" opacity="0.75"><ellipse cx="${x}" cy="${y}" rx="${90 * size}" ry="${20 * size}"/><ellipse cx="${x - 34 * size}" cy="${y - 15 * size}" rx="${38 * size}" ry="${22 * size}"/><ellipse cx="${x + 22 * size}" cy="${y - 22 * size}" rx="${46 * size}" ry="${28 * size}"/></g>`
  const sunX = light === 0 ? 190 : light === 2 ? 1010 : 880
  const far = [...Array(9).keys()]
    .map((index) => {
      const tall = 70 + ((index * 53 + variant * 29) % 110)
      return rect(index * 140 - 30, ground - 90 - tall, 92, tall + 90, sky.hills, 'opacity="0.4"')
    })
    .join('')
  return `<circle cx="${sunX}" cy="${light === 1 ? 120 : 230}" r="54" fill="${sky.sun}" opacity="0.85"/>
${cloud(120 + shift, 150, 1.2)}${cloud((620 + shift * 1.6) % 1200, 250, 0.9)}${cloud((980 + shift) % 1200, 90, 1)}
${far}
<path d="M0 ${ground - 70} Q 200 ${ground - 170} 430 ${ground - 90} T 820 ${ground - 100} T 1200 ${ground - 130} V ${ground} H 0 Z" fill="${sky.hills}" opacity="0.75"/>
${rect(0, ground - 30, width, height - ground + 30, landOf(month).near)}`
}

function tower(scene: Scene): string {
  const { floors, structureFloor, facadeFloor, building } = scene
  const left = 400
  const step = Math.min(19.6, 620 / floors)
  const crane = structureFloor < floors || facadeFloor < floors * 0.85 ? craneOf(scene, left, step) : ''
  if (structureFloor === 0) return mirrored(building, pit(left) + crane)
  const parts: string[] = []
  for (let floor = 1; floor <= structureFloor; floor += 1) {
    const y = ground - floor * step
    parts.push(
      floor <= facadeFloor ? finished(left, y, step, building) : bare(left, y, step, floor, facadeFloor),
    )
  }
  const top = ground - structureFloor * step
  const net =
    structureFloor < floors
      ? formwork(left, top, step)
      : roof(left, top, step, building, facadeFloor === floors)
  return mirrored(building, crane + parts.join('') + net + hoist(scene, left, step))
}

/** Every second building is seen from the other side. */
const mirrored = (building: number, shapes: string) =>
  building % 2 === 0 ? shapes : `<g transform="translate(${width} 0) scale(-1 1)">${shapes}</g>`

const frontWidth = 300
const sideWidth = 96

/** A finished floor: wall, windows in pairs, balconies, and the shaded side. */
function finished(left: number, y: number, step: number, building: number): string {
  const { front, side, accent } = wallOf(building)
  const glass = '#8fb0c2'
  const windows = [0, 1, 2, 3]
    .map((index) => {
      const x = left + 14 + index * 72
      const balcony = index === 1 || index === 2
      const rail = balcony ? rect(x - 3, y + step * 0.62, 62, step * 0.26, accent) : ''
      return rect(x, y + step * 0.2, balcony ? 56 : 40, step * 0.55, glass) + rail
    })
    .join('')
  return `${rect(left, y, frontWidth, step + 0.5, front)}${windows}${rect(left + frontWidth, y, sideWidth, step + 0.5, side)}${rect(left + frontWidth + 34, y + step * 0.25, 26, step * 0.5, '#7895a6')}`
}

/** A floor that stands bare: slab, columns, dark rooms; two floors above the finished ones already have their walls. */
function bare(left: number, y: number, step: number, floor: number, facadeFloor: number): string {
  const walled = floor <= facadeFloor + 3
  const columns = [0, 1, 2, 3, 4, 5]
    .map((index) => rect(left + index * 57.6, y, 12, step, '#b5b0a6'))
    .join('')
  const walling = walled
    ? [0, 2, 4]
        .map((index) => rect(left + 12 + index * 57.6, y + step * 0.3, 45.6, step * 0.7, '#b98f78'))
        .join('')
    : ''
  return `${rect(left, y, frontWidth, step, '#7e7a73')}${walling}${columns}${rect(left + frontWidth, y, sideWidth, step, '#6a675f')}${rect(left + frontWidth + 40, y, 12, step, '#96928a')}${rect(left - 4, y, frontWidth + 4, step * 0.22, '#c9c5bb')}${rect(left + frontWidth, y, sideWidth + 4, step * 0.22, '#a9a59b')}`
}

/** The climbing formwork behind its green net, at the top of a building that grows. */
function formwork(left: number, top: number, step: number): string {
  const high = Math.max(step * 2.4, 34)
  const bars = [0, 1, 2, 3, 4, 5, 6]
    .map((index) => rect(left - 6 + index * 50, top - 20, 3, 22, '#8a6f4d'))
    .join('')
  return `${bars}${rect(left - 10, top - 10, frontWidth + 14, high, '#5f9a82', 'opacity="0.88"')}${rect(left + frontWidth + 4, top - 10, sideWidth + 6, high, '#4b8069', 'opacity="0.9"')}${rect(left - 10, top - 10, frontWidth + sideWidth + 20, 3, '#d9a441')}${rect(left - 10, top + high / 2 - 10, frontWidth + 14, 2, '#4b8069')}`
}

function roof(left: number, top: number, step: number, building: number, done: boolean): string {
  const { front, side, accent } = done
    ? wallOf(building)
    : { front: '#b5b0a6', side: '#96928a', accent: '#96928a' }
  return `${rect(left - 5, top - step * 0.6, frontWidth + 5, step * 0.6, accent)}${rect(left + frontWidth, top - step * 0.6, sideWidth + 5, step * 0.6, side)}${rect(left + 90, top - step * 2.1, 110, step * 1.6, front)}${rect(left + 200, top - step * 2.1, 30, step * 1.6, side)}`
}

/** The builders' lift at the side, as long as the outer walls are in work. */
function hoist({ structureFloor, facadeFloor, floors }: Scene, left: number, step: number): string {
  if (facadeFloor >= floors) return ''
  const tall = structureFloor * step
  const cabin = ground - tall * 0.55
  return `${rect(left - 34, ground - tall, 4, tall, '#a8894e')}${rect(left - 18, ground - tall, 4, tall, '#a8894e')}${[...Array(Math.max(1, Math.floor(tall / 26))).keys()].map((index) => rect(left - 34, ground - index * 26, 20, 2, '#a8894e')).join('')}${rect(left - 38, cabin, 28, 30, '#d9a441')}`
}

/** The pit: earth dug out, piles and their caps, rebar that waits for the first floor. */
function pit(left: number): string {
  const piles = [...Array(9).keys()].map((index) => {
    const x = left - 70 + index * 62
    return `${rect(x, ground - 34, 20, 44, '#b5b0a6')}${[2, 8, 14].map((at) => rect(x + at, ground - 62, 2.5, 30, '#96684a')).join('')}`
  })
  return `<path d="M${left - 180} ${ground - 16} L${left - 110} ${ground + 26} H${left + 500} L${left + 570} ${ground - 16} Z" fill="#a68a66"/><path d="M${left - 110} ${ground + 26} H${left + 500} L${left + 470} ${ground + 8} H${left - 80} Z" fill="#8d7352"/>${piles.join('')}`
}

function craneOf({ structureFloor, variant }: Scene, left: number, step: number): string {
  const mast = left + frontWidth + sideWidth + 46
  const top = Math.max(70, ground - Math.max(structureFloor * step + 92, 300))
  const toLeft = variant % 2 === 0 ? 1 : -1
  const reach = toLeft > 0 ? 400 : -270
  const lattice = [...Array(Math.floor((ground - top) / 28)).keys()]
    .map((index) => `M${mast - 8} ${top + 30 + index * 28} l16 14 l-16 14`)
    .join(' ')
  const hook = mast - reach * (0.45 + (variant % 5) * 0.1)
  return `<g stroke="#d29a3a" stroke-width="4" fill="none"><path d="M${mast - 8} ${ground} V${top} M${mast + 8} ${ground} V${top}"/><path d="${lattice}" stroke-width="2"/><path d="M${mast + reach * 0.3} ${top} H${mast - reach}" stroke-width="6"/><path d="M${mast} ${top - 46} L${mast - reach * 0.92} ${top} M${mast} ${top - 46} L${mast + reach * 0.28} ${top} M${mast} ${top} V${top - 46}" stroke-width="2.5"/></g>${rect(mast + reach * 0.3 - 18, top, 36, 26, '#8b8f94')}${rect(mast - 15, top - 2, 30, 26, '#e0b04e')}<path d="M${hook.toFixed(1)} ${top} v${52 + (variant % 4) * 14}" stroke="#5e5e5e" stroke-width="2"/>${rect(hook - 22, top + 52 + (variant % 4) * 14, 44, 8, '#8a6f4d')}`
}

function foreground({ month, variant, structureFloor, facadeFloor, floors }: Scene): string {
  const { tree, dark } = landOf(month)
  const treeAt = (x: number, size: number) =>
    `${rect(x - 4 * size, ground + 4 - 34 * size, 8 * size, 40 * size, '#7b6650')}<circle cx="${x}" cy="${ground - 56 * size}" r="${34 * size}" fill="${tree}" /><circle cx="${x + 16 * size}" cy="${ground - 44 * size}" r="${24 * size}" fill="${dark}" />`
  const trees = [70, 190, 1010, 1120]
    .map((x, index) => treeAt(x + ((variant * 31 + index * 17) % 40), 1 + ((index + variant) % 3) * 0.18))
    .join('')
  const done = facadeFloor >= floors && structureFloor >= floors
  if (done) {
    const hedge = [...Array(16).keys()]
      .map(
        (index) =>
          `<circle cx="${index * 80 + 20}" cy="${ground + 34}" r="30" fill="${index % 2 ? tree : dark}"/>`,
      )
      .join('')
    return `${trees}${hedge}${rect(0, ground + 40, width, 110, '#cfc8ba')}${rect(0, ground + 92, width, 4, '#f2ede2')}`
  }
  const fence = [...Array(10).keys()]
    .map(
      (index) =>
        rect(index * 124, ground + 22, 118, 58, index % 2 ? '#5d86a3' : '#6a93ae') +
        rect(index * 124, ground + 22, 118, 8, '#e8edf0'),
    )
    .join('')
  const cabin = `${rect(950, ground - 44, 170, 62, '#e8e6df')}${rect(950, ground - 52, 170, 10, '#4f7f9f')}${rect(968, ground - 28, 30, 24, '#8fb0c2')}${rect(1014, ground - 28, 30, 24, '#8fb0c2')}${rect(1066, ground - 30, 26, 48, '#b9b4a8')}`
  const pile = `<path d="M150 ${ground + 22} q 70 -56 150 0 Z" fill="#b79b74"/>`
  return `${trees}${cabin}${pile}${fence}${rect(0, ground + 78, width, 70, '#b8b0a2')}`
}
