import type { Schema } from '~/api/client';
import type { Job, Order } from '../data';
import { AddLineDialog } from './AddLineDialog';
import { CancelDialog } from './CancelDialog';
import { ChangeDialog } from './ChangeDialog';
import { ApprovalDialog, CloseDialog, HoldDialog, SubmitDialog } from './dialogs';
import { LocationDialog } from './LocationDialog';
import { PrintJobsDialog } from './PrintJobsDialog';
import { CopyDialog, PayDialog, ShipDialog } from './tradeDialogs';

export type DialogName =
  | 'submit'
  | 'approval'
  | 'printJobs'
  | 'location'
  | 'pay'
  | 'addLine'
  | 'change'
  | 'hold'
  | 'ship'
  | 'close'
  | 'copy'
  | 'cancel';

interface Props {
  dialog: DialogName | null;
  order: Order;
  jobs: Job[];
  actions: Schema['OrderAction'][];
  onClose: () => void;
}

/** The dialog that is open, if any. */
export function OrderDialogs({ dialog, order, jobs, actions, onClose }: Props) {
  const does = (name: string) => actions.find((action) => action.name === name)?.message ?? '';
  switch (dialog) {
    case 'submit':
      return <SubmitDialog order={order} does="" onClose={onClose} />;
    case 'approval':
      return <ApprovalDialog order={order} does="" onClose={onClose} />;
    case 'printJobs':
      return <PrintJobsDialog order={order} jobs={jobs} onClose={onClose} />;
    case 'location':
      return <LocationDialog order={order} onClose={onClose} />;
    case 'pay':
      return <PayDialog order={order} does={does('pay')} onClose={onClose} />;
    case 'addLine':
      return <AddLineDialog order={order} does={does('changeItems')} onClose={onClose} />;
    case 'change':
      return <ChangeDialog order={order} address={actions.find((action) => action.name === 'changeAddress')} onClose={onClose} />;
    case 'hold':
      return <HoldDialog order={order} does={does('hold')} onClose={onClose} />;
    case 'ship':
      return <ShipDialog order={order} does={does('ship')} onClose={onClose} />;
    case 'close':
      return <CloseDialog order={order} does={does('close')} onClose={onClose} />;
    case 'copy':
      return <CopyDialog order={order} does={does('copy')} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog order={order} jobs={jobs} does={does('cancel')} onClose={onClose} />;
    case null:
      return null;
  }
}
