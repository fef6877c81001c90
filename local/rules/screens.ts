/**
 * Which screen shows which rows. A screen shows the sentence and the article that the answer carries, so its file names no row; the
 * list is kept here, and a test checks that the files are there.
 */
export const shownBy: Readonly<Record<string, readonly string[]>> = {
  'client/staff/today/DueRow.tsx': ['SALES-7.3', 'SALES-10', 'SALES-13', 'CRM-1.3'],
  'client/staff/postpone/Held.tsx': ['SALES-10', 'SALES-13', 'ROTA-3.6', 'CASE-10', 'CASE-20'],
  'client/staff/customer/ServiceGuide.tsx': ['SALES-15', 'CRM-1.2', 'CRM-1.3', 'CRM-3.1'],
  'client/staff/sheet/index.tsx': ['ROTA-3.5'],
  'client/manage/sheets/sheet.tsx': ['ROTA-3.5', 'STEPS-6'],
  'client/staff/evening/EveningRowView.tsx': ['CASE-22', 'CASE-20', 'ROTA-1.4', 'CASE-37', 'CONFIRM-1.2'],
  'client/staff/evening/index.tsx': ['CASE-22', 'ROTA-4.1'],
  'client/staff/customer/followup.tsx': ['SALES-7.1', 'SALES-11', 'SALES-12'],
  'client/staff/deals/index.tsx': ['CRM-2.2'],
  'client/staff/floor/TurnCard.tsx': [
    ...['ROTA-1.1', 'ROTA-1.20', 'ROTA-2.1', 'ROTA-2.2', 'ROTA-2.3', 'ROTA-3.11'],
    ...['CASE-2', 'CASE-3', 'CASE-5.1', 'CASE-5.2', 'RECEPTION-1'],
  ],
  'client/staff/floor/Outcome.tsx': [
    ...['ROTA-1.8', 'ROTA-1.9', 'ROTA-1.10', 'ROTA-1.12', 'ROTA-3.1', 'ROTA-3.8', 'ROTA-3.12', 'CASE-12'],
    ...['CONFIRM-4.10', 'CONFIRM-4.11', 'RECEPTION-2.1'],
  ],
  'client/staff/floor/guide.tsx': ['SERVICE-1', 'STEPS-2', 'STEPS-5', 'INFO-3.1'],
  'client/staff/floor/PastVisits.tsx': ['CASE-37', 'CONFIRM-1.1'],
  'client/staff/customer/CallScript.tsx': ['STEPS-1', 'ROTA-1.17'],
  'client/staff/customer/Content.tsx': ['RECEPTION-4'],
  'client/staff/floor/WaitingParties.tsx': ['CASE-5.2'],
  'client/staff/floor/ChangeForm.tsx': ['ROTA-1.21', 'CASE-4'],
  'client/staff/register/EntryForm.tsx': ['SALES-4', 'ROTA-3.3', 'CASE-11', 'STEPS-2', 'ROTA-3.13'],
  'client/staff/register/FoundCard.tsx': ['ROTA-1.23', 'CASE-15', 'SECRET-1'],
  'client/staff/register/Receipt.tsx': [
    ...['ROTA-3.2', 'ROTA-3.4', 'ROTA-3.10', 'CASE-13', 'CASE-16', 'CONFIRM-1.4', 'CONFIRM-2', 'CONFIRM-4.1'],
    ...['CONFIRM-4.8', 'STEPS-7', 'ROTA-1.4'],
  ],
  'client/staff/customer/Owner.tsx': ['ROTA-3.6', 'CASE-10', 'CONFIRM-4.5'],
  'client/staff/customer/Grading.tsx': ['SALES-9.1', 'SALES-9.2', 'SALES-9.3'],
  'client/staff/disputes/raise.tsx': ['CASE-41', 'CONFIRM-2'],
  'client/staff/disputes/Outcome.tsx': ['ROTA-3.17', 'STEPS-6'],
  'client/staff/disputes/Refusal.tsx': ['ROTA-3.17'],
  'client/manage/disputes/Proposed.tsx': [
    ...['ROTA-3.1', 'ROTA-3.5', 'ROTA-3.6', 'ROTA-3.7', 'ROTA-3.10', 'ROTA-3.13', 'ROTA-3.14', 'ROTA-3.15'],
    ...['ROTA-3.16', 'ROTA-3.17', 'CASE-10', 'CASE-15', 'CASE-16', 'CASE-17', 'CONFIRM-1.1', 'CONFIRM-2'],
    ...['CONFIRM-4.2', 'CONFIRM-4.3', 'CONFIRM-4.5', 'CONFIRM-4.6', 'CONFIRM-4.7', 'CONFIRM-4.9'],
    ...['CONFIRM-4.12', 'RECEPTION-2.4', 'STEPS-6', 'STEPS-7'],
  ],
  'client/manage/disputes/Evidence.tsx': ['CASE-17', 'CONFIRM-1.1', 'CONFIRM-1.4', 'ROTA-3.5', 'STEPS-6'],
  'client/manage/disputes/DecideForm.tsx': ['ROTA-3.17', 'CASE-41'],
  'client/manage/disputes/wish.tsx': ['ROTA-3.4', 'RECEPTION-2.4'],
  'client/staff/pool/PoolLine.tsx': ['ROTA-1.22'],
  'client/staff/pool/HandOverForm.tsx': ['ROTA-3.9', 'CASE-39'],
  'client/buyer/service/Timeline.tsx': ['CRM-2.6', 'CRM-4.1'],
  'client/staff/cases/CaseStory.tsx': ['CRM-2.6', 'CRM-4.1'],
}
