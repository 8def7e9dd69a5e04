import admin from './admin.json';
import causes from './causes.json';
import common from './common.json';
import contributions from './contributions.json';
import insight from './insight.json';
import orders from './orders.json';
import plugins from './plugins.json';
import problems from './problems.json';
import queue from './queue.json';
import states from './states.json';
import stations from './stations.json';
import stock from './stock.json';

import type { Messages } from '../en';

const messages: Messages = { common, admin, causes, contributions, insight, orders, plugins, problems, queue, states, stations, stock };
export default messages;
