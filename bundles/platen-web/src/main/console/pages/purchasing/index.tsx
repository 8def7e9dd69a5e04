import { Route, Routes } from 'react-router';
import { NewPurchasePage } from './NewPurchasePage';
import { PurchasePage } from './PurchasePage';
import { PurchasesPage } from './PurchasesPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<PurchasesPage />} />
      <Route path="new" element={<NewPurchasePage />} />
      <Route path=":id" element={<PurchasePage />} />
    </Routes>
  );
}
