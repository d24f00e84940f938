//! Public holidays of Denmark and Norway, by rule.

use jiff::civil::{Date, date};

use crate::programme::Country;

/// A public or half holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// The key of its name in the locale files.
    pub key: &'static str,
    /// Only half of the day is off, by custom or agreement.
    pub half: bool,
}

const fn whole(key: &'static str) -> Holiday {
    Holiday { key, half: false }
}

const fn half(key: &'static str) -> Holiday {
    Holiday { key, half: true }
}

/// Holidays at so many days from Easter Sunday, in both countries.
const EASTER: [(i16, Holiday); 8] = [
    (-3, whole("holiday-maundy-thursday")),
    (-2, whole("holiday-good-friday")),
    (0, whole("holiday-easter-sunday")),
    (1, whole("holiday-easter-monday")),
    (26, whole("holiday-great-prayer-day")),
    (39, whole("holiday-ascension-day")),
    (49, whole("holiday-whit-sunday")),
    (50, whole("holiday-whit-monday")),
];

/// The last year in which Denmark kept Great Prayer Day.
const LAST_PRAYER_DAY: i16 = 2023;

const BOTH: [(i8, i8, Holiday); 3] = [
    (1, 1, whole("holiday-new-years-day")),
    (12, 25, whole("holiday-christmas-day")),
    (12, 26, whole("holiday-boxing-day")),
];

const DENMARK: [(i8, i8, Holiday); 3] = [
    (6, 5, half("holiday-constitution-day-denmark")),
    (12, 24, half("holiday-christmas-eve")),
    (12, 31, half("holiday-new-years-eve")),
];

const NORWAY: [(i8, i8, Holiday); 2] =
    [(5, 1, whole("holiday-labour-day")), (5, 17, whole("holiday-constitution-day-norway"))];

/// Easter Sunday of a year of the Gregorian calendar (the anonymous rule of
/// 1876, as in Meeus, *Astronomical Algorithms*, chapter 8).
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, g) = (b / 4, b % 4, (b - (b + 8) / 25 + 1) / 3);
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, i8::try_from(n / 31).unwrap_or(3), i8::try_from(n % 31 + 1).unwrap_or(22))
}

/// The holiday that a day is in a country, if it is one.
pub fn holiday(country: Country, day: Date) -> Option<Holiday> {
    // Whit Monday on 5 June is a whole holiday.
    movable(country, day).or_else(|| fixed(country, day))
}

fn fixed(country: Country, day: Date) -> Option<Holiday> {
    let own: &[_] = match country {
        Country::Denmark => &DENMARK,
        Country::Norway => &NORWAY,
    };
    let on = |entry: &&(i8, i8, Holiday)| (entry.0, entry.1) == (day.month(), day.day());
    BOTH.iter().chain(own).find(on).map(|entry| entry.2)
}

fn movable(country: Country, day: Date) -> Option<Holiday> {
    let from_easter = day.day_of_year() - easter(day.year()).day_of_year();
    let kept = |offset: i16| offset != 26 || (country == Country::Denmark && day.year() <= LAST_PRAYER_DAY);
    EASTER.iter().find(|(offset, _)| *offset == from_easter && kept(*offset)).map(|(_, holiday)| *holiday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, month, day) in
            [(1961, 4, 2), (2000, 4, 23), (2012, 4, 8), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)]
        {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn great_prayer_day_was_kept_until_2023_in_denmark_only() {
        let key = |country, day| holiday(country, day).map(|h| h.key);
        assert_eq!(key(Country::Denmark, date(2023, 5, 5)), Some("holiday-great-prayer-day"));
        assert_eq!(key(Country::Denmark, date(2024, 4, 26)), None);
        assert_eq!(key(Country::Norway, date(2023, 5, 5)), None);
    }

    #[test]
    fn each_country_has_its_own_days() {
        let half = |country, day| holiday(country, day).map(|h| h.half);
        assert_eq!(half(Country::Norway, date(2024, 5, 17)), Some(false));
        assert_eq!(half(Country::Denmark, date(2024, 5, 17)), None);
        assert_eq!(half(Country::Denmark, date(2024, 6, 5)), Some(true));
        assert_eq!(half(Country::Denmark, date(2017, 6, 5)), Some(false));
        assert_eq!(half(Country::Denmark, date(2028, 6, 5)), Some(false));
        assert_eq!(half(Country::Norway, date(2024, 12, 24)), None);
        assert_eq!(half(Country::Norway, date(2024, 5, 20)), Some(false));
    }

    #[test]
    fn every_year_has_its_easter_on_a_sunday_in_spring() {
        for year in 1900..=2200 {
            let sunday = easter(year);
            assert_eq!(sunday.weekday(), jiff::civil::Weekday::Sunday);
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&sunday), "{sunday}");
        }
    }
}
