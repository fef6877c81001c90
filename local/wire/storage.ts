/** The `storage.*` actions: addresses for upload and download, and deletion. */
import { DEFAULT_MAX_AGE_S, type Files, MAX_FILE_BYTES } from '../files/files'
import { isFilePath, storedName } from '../files/paths'
import { invalid } from '../store/errors'
import { type Body, type Family, isBody, json, listField, numberField, textField } from './request'

interface StorageOptions {
  readonly files: Files
  /** Where the SDK puts a file, and where a page gets it. */
  readonly uploadUrl: () => string
  readonly downloadUrl: () => string
}

const missing = (fileID: string) => ({ fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' })

export function storageFamily({ files, uploadUrl, downloadUrl }: StorageOptions): Family {
  const uploadAddress = (body: Body) => {
    const path = textField(body, 'path')
    if (!isFilePath(path)) throw invalid(`not a path of a file: ${path}`)
    const url = `${uploadUrl()}?path=${encodeURIComponent(path)}&${files.signedForUpload(path)}`
    const fileId = files.ids.of(path)
    return json({
      data: { url, token: 'local', authorization: 'local', fileId, cosFileId: storedName(path) },
    })
  }

  const downloadAddresses = (body: Body) => {
    const list = listField(body, 'file_list').map((item) => {
      const entry = isBody(item) ? item : {}
      const fileID = textField(entry, 'fileid')
      const path = files.ids.path(fileID)
      if (path === null || !files.exists(path)) return missing(fileID)
      const maxAge = numberField(entry, 'max_age') ?? DEFAULT_MAX_AGE_S
      // The path stays as it is: the SDK encodes the address itself when it downloads.
      const tempFileURL = `${downloadUrl()}/${path}?${files.sign('get', path, maxAge)}`
      return { fileID, code: 'SUCCESS', tempFileURL, maxAge }
    })
    return json({ data: { download_list: list } })
  }

  const deletion = async (body: Body) => {
    const list: unknown[] = []
    for (const fileID of listField(body, 'fileid_list').map(String)) {
      const path = files.ids.path(fileID)
      const removed = path !== null && (await files.remove(path))
      list.push({ fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
    }
    return json({ data: { delete_list: list } })
  }

  return async ({ action, body }) => {
    if (action === 'storage.getUploadMetadata') return uploadAddress(body)
    if (action === 'storage.batchGetDownloadUrl') return downloadAddresses(body)
    if (action === 'storage.batchDeleteFile') return deletion(body)
    throw invalid(`the local cloud does not emulate ${action}`)
  }
}

/** The answer to an upload: nothing, or an error as the storage writes it. */
export async function receiveUpload(files: Files, address: URL, bytes: Buffer) {
  const path = address.searchParams.get('path') ?? ''
  if (!isFilePath(path) || !files.verify('put', path, address.searchParams)) {
    return {
      status: 403,
      body: storageError('SignatureDoesNotMatch', 'the address was not signed here, or ran out'),
    }
  }
  if (bytes.length > MAX_FILE_BYTES) {
    return { status: 400, body: storageError('EntityTooLarge', `a file may have ${MAX_FILE_BYTES} bytes`) }
  }
  await files.put(path, bytes)
  return { status: 200, body: '' }
}

const storageError = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
