import { Route, Routes } from 'react-router';
import { OrdersPage } from './list/OrdersPage';
import { OrderPage } from './order/OrderPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<OrdersPage />} />
      <Route path=":id" element={<OrderPage />} />
    </Routes>
  );
}
