import { DisputesPage } from '../../staff/disputes/DisputesPage'

/** 归属争议 of the project, for whoever handles them. */
export default function ManageDisputes() {
  return <DisputesPage />
}
