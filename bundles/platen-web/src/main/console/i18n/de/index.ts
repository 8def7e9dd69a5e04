import causes from './causes.json';
import common from './common.json';
import contributions from './contributions.json';
import orders from './orders.json';
import queue from './queue.json';
import states from './states.json';
import type { First } from '../en';

const messages: First = { common, causes, contributions, orders, queue, states };
export default messages;
