import { DisputesPage } from './DisputesPage'

/** 归属争议: one's own. */
export default function StaffDisputes() {
  return <DisputesPage />
}
