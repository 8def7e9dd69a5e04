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

const messages = { common, admin, causes, contributions, insight, orders, plugins, problems, queue, states, stations, stock };

/** All texts of the console; other languages are checked against it. */
export type Messages = typeof messages;
export default messages;
