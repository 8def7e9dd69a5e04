import { Navigate, Route, Routes } from 'react-router';
import classes from './Admin.module.css';
import { Side } from './Side';
import { Connect } from './connections/Connect';
import { Storefronts } from './connections/Storefronts';
import { DecorationTypePage } from './decoration/DecorationTypePage';
import { DecorationTypes } from './decoration/DecorationTypes';
import { Health } from './health/Health';
import { PluginPage } from './plugins/PluginPage';
import { Plugins } from './plugins/Plugins';
import { NewEntryPage } from './settings/NewEntryPage';
import { Settings } from './settings/Settings';
import { SettingsPage } from './settings/SettingsPage';
import { Devices } from './shop/Devices';
import { Locations } from './shop/Locations';
import { RejectReasons } from './shop/RejectReasons';
import { Stations } from './shop/Stations';
import { Tokens } from './tokens/Tokens';
import { UserPage } from './users/UserPage';
import { Users } from './users/Users';

/** How the shop is set up, and whether Platen is well. */
export default function Administration() {
  return (
    <div className={classes.split}>
      <Side />
      <div>
        <Routes>
          <Route index element={<Navigate to="users" replace />} />
          <Route path="users" element={<Users />} />
          <Route path="users/:name" element={<UserPage />} />
          <Route path="tokens" element={<Tokens />} />
          <Route path="locations" element={<Locations />} />
          <Route path="stations" element={<Stations />} />
          <Route path="devices" element={<Devices />} />
          <Route path="reject-reasons" element={<RejectReasons />} />
          <Route path="decoration-types" element={<DecorationTypes />} />
          <Route path="decoration-types/:key" element={<DecorationTypePage />} />
          <Route path="storefronts" element={<Storefronts />} />
          <Route path="storefronts/new/:pid?" element={<Connect kind="STOREFRONT" />} />
          <Route path="storefronts/new-carrier/:pid?" element={<Connect kind="CARRIER" />} />
          <Route path="plugins" element={<Plugins />} />
          <Route path="plugins/:name" element={<PluginPage />} />
          <Route path="settings" element={<Settings />} />
          <Route path="settings/:pid" element={<SettingsPage />} />
          <Route path="settings/:pid/new" element={<NewEntryPage />} />
          <Route path="health" element={<Health />} />
          <Route path="*" element={<Navigate to="/admin/users" replace />} />
        </Routes>
      </div>
    </div>
  );
}
