/**
 * Which screen shows which rows. A screen shows the sentence and the article that the answer carries, so its file names no row; the
 * list is kept here, and a test checks that the files are there.
 */
export const shownBy: Readonly<Record<string, readonly string[]>> = {
  'client/staff/today/DueRow.tsx': ['SALES-7.3', 'SALES-10', 'SALES-13', 'CRM-1.3'],
  'client/staff/customer/followup.tsx': ['SALES-7.1', 'SALES-11', 'SALES-12'],
  'client/staff/deals/index.tsx': ['CRM-2.2'],
  'client/buyer/service/Timeline.tsx': ['CRM-2.6', 'CRM-4.1'],
  'client/staff/cases/CaseStory.tsx': ['CRM-2.6', 'CRM-4.1'],
}
