import admin from './admin.json';
import insight from './insight.json';
import plugins from './plugins.json';
import problems from './problems.json';
import stations from './stations.json';
import stock from './stock.json';

const messages = { admin, insight, plugins, problems, stations, stock };

/** What all other pages say. */
export type Later = typeof messages;
export default messages;
