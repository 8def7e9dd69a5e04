import { Route, Routes } from 'react-router';
import { BinsPage } from './BinsPage';
import { MaterialPage } from './MaterialPage';
import { StockPage } from './StockPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<StockPage />} />
      <Route path="bins" element={<BinsPage />} />
      <Route path=":code" element={<MaterialPage />} />
    </Routes>
  );
}
