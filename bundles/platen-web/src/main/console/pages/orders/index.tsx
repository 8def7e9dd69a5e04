import { Route, Routes } from 'react-router';
import { OrdersPage } from './list/OrdersPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<OrdersPage />} />
    </Routes>
  );
}
