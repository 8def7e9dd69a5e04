package org.platen.carrier.easypost;

import org.platen.testkit.carrier.CarrierBench;
import org.platen.testkit.carrier.CarrierContract;

class EasyPostContractTest extends CarrierContract {
    @Override
    protected CarrierBench bench() {
        return new Bench();
    }
}
