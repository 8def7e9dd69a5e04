import { Route, Routes } from 'react-router';
import { NewOrderPage } from './create/NewOrderPage';
import { JobPage } from './job/JobPage';
import { OrdersPage } from './list/OrdersPage';
import { OrderPage } from './order/OrderPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<OrdersPage />} />
      <Route path="new" element={<NewOrderPage />} />
      <Route path=":id" element={<OrderPage />} />
      <Route path=":id/jobs/:job" element={<JobPage />} />
    </Routes>
  );
}
