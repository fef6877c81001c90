/**
 * Loaded by the built mini program itself, right after Taro's own table of components: the names that the template was
 * built with get the same short aliases when running. Both sides read table.json, since order decides the alias.
 */
import { mergeInternalComponents } from '@tarojs/shared'
import table from './table.json'

mergeInternalComponents(Object.fromEntries(table.components.map((name) => [name, table.attributes])))
