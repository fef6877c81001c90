/** What it cost to send the page's data to the screen: the figure that makes a mini program quick or slow. */

/** A node of Taro's tree as it lies in a page's data. */
interface TreeNode {
  readonly cn?: readonly TreeNode[]
}

/** The calls since the last reset, in bytes of JSON. */
export class SetDataStats {
  calls = 0
  bytes = 0
  /** Whether the page was ever drawn; a reset does not change it. */
  drawn = false
  /** The biggest paths of the last call come first when a test fails and one asks why. */
  last: Record<string, unknown> = {}

  add(data: Record<string, unknown>): void {
    this.drawn = true
    this.calls += 1
    this.bytes += Buffer.byteLength(JSON.stringify(data))
    this.last = data
  }

  reset(): void {
    this.calls = 0
    this.bytes = 0
    this.last = {}
  }
}

/** How many nodes a page's tree has, and how deep it goes. */
export function measureTree(root: TreeNode | undefined): { nodes: number; depth: number } {
  const children = (root?.cn ?? []).map(measureTree)
  return {
    nodes: children.reduce((sum, child) => sum + child.nodes + 1, 0),
    depth: children.reduce((most, child) => Math.max(most, child.depth + 1), 0),
  }
}

export type { TreeNode }
