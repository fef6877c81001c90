/** Photos, on their way from the phone to the cloud. */
import Taro from '@tarojs/taro'
import { web } from '../web'
import { uuid } from './uuid'

const kinds: Record<string, string> = { 'image/png': 'png', 'image/webp': 'webp' }

/** The ending of a chosen file; what is unknown counts as jpg, which is what cameras make. */
const ending = (path: string) => /\.(png|jpg|jpeg|webp)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'

async function byWeChat(tempPath: string): Promise<string> {
  const cloudPath = `uploads/${uuid()}.${ending(tempPath)}`
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: tempPath })
  return fileID
}

async function byHttp(tempPath: string): Promise<string> {
  const photo = await (await fetch(tempPath)).blob()
  const path = `uploads/${uuid()}.${kinds[photo.type] ?? 'jpg'}`
  const response = await fetch(`/api/files?path=${path}`, { method: 'POST', body: photo })
  const answer: { fileID?: unknown } = await response.json()
  if (typeof answer.fileID !== 'string') throw new Error('The upload was not taken.')
  return answer.fileID
}

/** Uploads a chosen photo and gives its file id. Rejects when the network is down. */
export const uploadPhoto: (tempPath: string) => Promise<string> = web ? byHttp : byWeChat
