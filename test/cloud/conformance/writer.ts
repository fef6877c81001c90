/** A process that writes pairs in transactions and prints the id of each that was committed, until it is killed. */
import { join } from 'node:path'
import { Store } from '../../../local/store/store'
import { THINGS } from './probe/names'
import { specs } from './specs'

const [dataDir = ''] = process.argv.slice(2)
const store = new Store(join(dataDir, 'cloud.sqlite'), specs, Date.now)

async function write(): Promise<never> {
  for (let n = 0; ; n++) {
    const transaction = store.transactions.start()
    await store.insert(THINGS, [{ _id: `w${n}`, n, text: 'x'.repeat(n % 5_000) }], transaction)
    await store.insert(THINGS, [{ _id: `w${n}-twin`, n }], transaction)
    store.transactions.commit(transaction)
    process.stdout.write(`w${n}\n`)
    // Lets the output leave before the next write.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

void write()
