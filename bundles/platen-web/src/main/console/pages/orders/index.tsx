import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { OrdersPage } from './list/OrdersPage';

// The list is where the day begins; what it leads to is fetched when it is gone to.
const NewOrderPage = lazy(async () => ({ default: (await import('./create/NewOrderPage')).NewOrderPage }));
const OrderPage = lazy(async () => ({ default: (await import('./order/OrderPage')).OrderPage }));
const JobPage = lazy(async () => ({ default: (await import('./job/JobPage')).JobPage }));

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
