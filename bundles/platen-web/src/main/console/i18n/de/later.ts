import admin from './admin.json';
import insight from './insight.json';
import plugins from './plugins.json';
import problems from './problems.json';
import stations from './stations.json';
import stock from './stock.json';
import type { Later } from '../en/later';

const messages: Later = { admin, insight, plugins, problems, stations, stock };
export default messages;
