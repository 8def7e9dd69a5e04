import causes from './causes.json';
import common from './common.json';
import contributions from './contributions.json';
import orders from './orders.json';
import queue from './queue.json';
import states from './states.json';

const messages = { common, causes, contributions, orders, queue, states };

/** What frame, orders, queue, board and SKUs say; other languages are checked against it. */
export type First = typeof messages;
export default messages;
