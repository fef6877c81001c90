/**
 * What may be warned or fined for, by the name that a history uses (`misconduct.what`). One deed has one name under every
 * regulation, so that one history can be judged under each.
 */
export const tabledKinds = [
  /** ROTA-1.7, CASE-41: a dispute before customers, or between colleagues, with bad effect. */
  'disputeWithEffect',
  /** ROTA-1.7: improper promises, kickbacks or private gain with bad effect. */
  'privateGain',
  /** ROTA-5.1: hinting at the manager's lowest discount before the deal is near. */
  'hintLowestDiscount',
  /** ROTA-5.1: hinting at discounts to another's customer, who then complains directly. */
  'hintDiscountToAnothers',
  /** ROTA-5.2: knowingly working another's customer. */
  'workedAnothers',
  /** ROTA-5.3: a spoken promise made to win an order. */
  'spokenPromise',
  /** ROTA-5.3: a written promise made to win an order; none where it was approved before. */
  'writtenPromise',
  /** ROTA-5.4: a returned unit taken, or kept for another, on purpose and without consent. */
  'seizedUnit',
  /** CASE-41: the order of turns broken. */
  'brokeOrder',
  /** CASE-41: a careless record. */
  'carelessRecord',
  /** CASE-41, CONFIRM-1.2: the day's records not handed in by the evening. */
  'lateRecord',
  /** CONFIRM-1.3: the clerk's entry is late or missing. */
  'lateEntry',
  /** CASE-41: an untrue record. */
  'untrueRecord',
  /** CONFIRM-1.4: a confirmation record changed on the quiet. */
  'changedRecord',
  /** CASE-41: the cause of a dispute over whose customer it is. */
  'causedDispute',
  /** CASE-41: customer files incomplete or lost. */
  'filesLost',
  /** CASE-41: false customer files. */
  'falseFiles',
  /** CONFIRM-3: service that fails the customer. An upheld complaint is one too. */
  'failedCustomer',
  /** SECRET-4: a breach of confidentiality. */
  'secretBreach',
] as const
export type TabledKind = (typeof tabledKinds)[number]

/** LOST-7.1: the callback officer's four faults; any two in a row are fined from the second. */
export const callbackFaults = [
  'callbackScript',
  'callbackIncomplete',
  'callbackTooLax',
  'callbackWrongFigures',
] as const
export type CallbackFault = (typeof callbackFaults)[number]

export const misconductKinds = [
  ...tabledKinds,
  ...callbackFaults,
  /** LOST-7.1: a lost customer whom nobody called. */
  'lostNotCalled',
] as const
export type MisconductKind = (typeof misconductKinds)[number]

export const isMisconduct = (what: string): what is MisconductKind =>
  misconductKinds.some((kind) => kind === what)

export const misconductNames: Readonly<Record<MisconductKind, string>> = {
  disputeWithEffect: '争吵并造成不良影响',
  privateGain: '不当承诺、收受回扣或谋私',
  hintLowestDiscount: '成交前透露经理最低折扣',
  hintDiscountToAnothers: '向他人客户暗示折扣并被客户直接投诉',
  workedAnothers: '明知是他人客户仍接待',
  spokenPromise: '为成交作口头承诺',
  writtenPromise: '为成交擅自作书面承诺',
  seizedUnit: '不正当手段抢占房源',
  brokeOrder: '违反接待顺序',
  carelessRecord: '登记马虎',
  lateRecord: '登记未按时上交',
  lateEntry: '录入迟或漏',
  untrueRecord: '登记不实',
  changedRecord: '私自更改客户确认记录',
  causedDispute: '引起客户归属争议',
  filesLost: '客户档案不全或遗失',
  falseFiles: '客户档案弄虚作假',
  failedCustomer: '服务不到位或被客户投诉',
  secretBreach: '泄露客户资料或公司机密',
  callbackScript: '未按话术回访',
  callbackIncomplete: '回访未完成',
  callbackTooLax: '判定过宽',
  callbackWrongFigures: '统计错误',
  lostNotCalled: '战败客户未回访',
}

export const isTabled = (kind: MisconductKind): kind is TabledKind =>
  tabledKinds.some((each) => each === kind)
export const isCallbackFault = (kind: MisconductKind): kind is CallbackFault =>
  callbackFaults.some((each) => each === kind)
