/** Why a function gave no result, with the codes of the real cloud. */

const CODES = {
  /** The function threw, or its worker died. */
  failed: { errCode: -504002, wire: 'FUNCTIONS_EXECUTE_FAIL', text: 'functions execute fail' },
  timeout: { errCode: -504003, wire: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', text: 'function time limit exceeded' },
  memory: {
    errCode: -504005,
    wire: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    text: 'function memory limit exceeded',
  },
  missing: {
    errCode: -501000,
    wire: 'FUNCTION_NOT_FOUND',
    text: 'FunctionName parameter could not be found',
  },
  requestTooLarge: {
    errCode: -504006,
    wire: 'EXCEED_MAX_PAYLOAD_SIZE',
    text: 'request exceeds the limit of 100 KB',
  },
  resultTooLarge: {
    errCode: -604001,
    wire: 'FUNCTIONS_RESULT_SIZE_EXCEED_LIMIT',
    text: 'cloudfunction result size exceed limit (1MB)',
  },
  busy: {
    errCode: -501004,
    wire: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
    text: 'too many concurrent requests of the function',
  },
} as const

export type FunctionFailure = keyof typeof CODES

export class FunctionError extends Error {
  override readonly name = 'FunctionError'
  readonly errCode: number
  /** What a client may read: no stack, no names of files. */
  readonly publicText: string
  readonly wireCode: string

  constructor(
    readonly failure: FunctionFailure,
    readonly detail: string,
  ) {
    const { errCode, wire, text } = CODES[failure]
    super(`errCode: ${errCode} ${text} | errMsg: ${detail}`)
    this.errCode = errCode
    this.publicText = text
    this.wireCode = wire
  }
}
