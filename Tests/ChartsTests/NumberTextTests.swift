import Testing

@testable import Charts

@Suite("Numbers as text")
struct NumberTextTests {
    @Test(
        "shortest form, true minus, halves away from zero",
        arguments: [
            (0, "0"), (-0.0, "0"), (102, "102"), (2.5, "2.5"), (2.50, "2.5"), (0.1 + 0.2, "0.3"), (-0.25, "−0.25"),
            (2.675, "2.68"), (1.005, "1.01"), (-2.675, "−2.68"), (0.004, "0"), (-0.004, "0"), (0.005, "0.01"),
            (99.999, "100"),
            (1234567.891, "1234567.89"), (999_999_999_999, "999999999999"), (1e12, "1e12"), (1.5e20, "1.5e20"),
            (-1e300, "−1e300"),
            (1.7976931348623157e308, "1.8e308"), (.leastNonzeroMagnitude, "0"), (.nan, ""), (.infinity, ""),
            (-.infinity, ""),
        ])
    func numbers(value: Double, text: String) {
        #expect(String(chartNumber: value) == text)
    }

    @Test("decimals as asked for, from none to six")
    func decimals() {
        #expect(String(chartNumber: 1.44444444, decimals: 0) == "1")
        #expect(String(chartNumber: 1.44444444, decimals: 4) == "1.4444")
        #expect(String(chartNumber: 0.000_05, decimals: 4) == "0.0001")
        #expect(String(chartNumber: 123_456_789_012.5, decimals: 99) == "123456789012.5")
        #expect(String(chartNumber: 2.5, decimals: -3) == "3")
    }

    @Test("coordinates have one decimal and are always near")
    func coordinates() {
        func text(_ value: Double) -> String {
            var bytes: [UInt8] = []
            bytes.append(coordinate: value)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(
            [0, 1.04, 1.05, -0.04, -0.06, 340, .nan, .infinity, -1e9].map(text) == [
                "0", "1", "1.1", "0", "-0.1", "340", "0", "0", "-9999",
            ])
    }

    @Test("integers up to the largest")
    func integers() {
        for value in [0, 9, 10, 99, 100, 12_345, UInt.max] {
            var bytes: [UInt8] = []
            bytes.append(integer: value)
            #expect(String(decoding: bytes, as: UTF8.self) == String(value))
        }
    }
}
